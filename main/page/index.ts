export { type PageFile, PageFiles } from "./page-files.ts";
export { packageRoot, packageVersion, pageDirectory } from "./package-root.ts";
export { securityHeaders } from "./security-headers.ts";
