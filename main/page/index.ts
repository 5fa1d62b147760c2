export { PageMissingError } from "./page-error.ts";
export { type PageFile, PageFiles } from "./page-files.ts";
export { packageRoot, packageVersion, pageDirectory } from "./package-root.ts";
export { securityHeaders } from "./security-headers.ts";
