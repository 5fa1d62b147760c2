/** Measures of the grid in px; the row height is also --row-height of app/theme.css. */
export const ROW_HEIGHT = 22;
export const HEADER_HEIGHT = 25;
