/** The pipe of a view's invitation that carries the Inspector interface. */
export const INSPECTOR_PIPE = "inspector";
/** The pipe of a view's invitation that carries the LabControl interface. */
export const LAB_PIPE = "lab";
