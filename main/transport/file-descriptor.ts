import type { Socket } from "node:net";

/** A socket's descriptor, for which Node has no public way; undefined if it has none. */
export function fileDescriptor(socket: Socket): number | undefined {
  const handle: unknown = "_handle" in socket ? socket._handle : undefined;
  if (typeof handle !== "object" || handle === null || !("fd" in handle)) return undefined;
  return typeof handle.fd === "number" && handle.fd >= 0 ? handle.fd : undefined;
}
