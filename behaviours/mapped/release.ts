import type { TypeTraits } from "../../shared/bindings/index.ts";

/** Releases as text, such as "1.2"; of equal ones there is one key in a Map. */
export const ReleaseTraits: TypeTraits<{ major: number; minor: number }, string> = {
  read: ({ major, minor }) => `${major}.${minor}`,
  write: (text) => {
    const [major = 0, minor = 0] = text.split(".").map(Number);
    return { major, minor };
  },
};
