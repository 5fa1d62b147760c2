/** The built page is not where it should be. */
export class PageMissingError extends Error {
  override readonly name = "PageMissingError";

  constructor(directory: string) {
    super(`There is no built page in ${directory}: run "npm run build" first.`);
  }
}
