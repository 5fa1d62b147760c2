/** Has `bind` take over what came; if it fails, nobody is left waiting at the other end. */
export function closeOnFailure<P extends { reset(): void }, R>(
  pending: P,
  bind: (pending: P) => R,
): R {
  try {
    return bind(pending);
  } catch (error) {
    pending.reset();
    throw error;
  }
}
