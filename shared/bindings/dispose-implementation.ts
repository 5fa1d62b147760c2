/** Ends the life of an implementation that the bindings own: runs its `Symbol.dispose`, if it has one. */
export function disposeImplementation(implementation: unknown): void {
  if (isDisposable(implementation)) implementation[Symbol.dispose]();
}

function isDisposable(value: unknown): value is Disposable {
  return (
    typeof value === "object" &&
    value !== null &&
    Symbol.dispose in value &&
    typeof value[Symbol.dispose] === "function"
  );
}
