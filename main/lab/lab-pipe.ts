/** The name under which the server's invitation carries the LabHost pipe. */
export const LAB_PIPE = "lab";
