/** Bytes of a file that are looked at at all. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** Pixels of one image: four bytes each in the answer, and up to eight while it is decoded. */
export const MAX_PIXELS = 4 * 1024 * 1024;

/** Chunks of one file: each costs a copy of where it lies. */
export const MAX_CHUNKS = 4096;
