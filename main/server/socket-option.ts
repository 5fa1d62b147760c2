import koffi from "koffi";

/** Linux: asm-generic/socket.h; the same on x86-64 and arm64. */
const SOL_SOCKET = 1;

type GetSockOpt = (
  fd: number,
  level: number,
  name: number,
  value: Uint8Array,
  length: number[],
) => number;

let getSockOpt: GetSockOpt | undefined;

/**
 * Reads an option of a socket, for which Node has no way.
 * @param name its number in the kernel's headers
 * @param byteCount how long the value has to be
 * @throws Error with the system's number if the kernel does not give it
 */
export function readSocketOption(fd: number, name: number, byteCount: number): DataView {
  getSockOpt ??= loadGetSockOpt();
  const value = new Uint8Array(byteCount);
  const length = [byteCount];
  const result = getSockOpt(fd, SOL_SOCKET, name, value, length);
  if (result !== 0 || length[0] !== byteCount) throw new Error(`errno ${koffi.errno()}`);
  return new DataView(value.buffer);
}

function loadGetSockOpt(): GetSockOpt {
  const libc = koffi.load(null);
  return libc.func(
    "int getsockopt(int fd, int level, int name, _Out_ uint8_t *value, _Inout_ uint32_t *length)",
  );
}
