/** The contract between host and view: the one place from which the page takes its types and enums. */
export * from "../../shared/contract/index.ts";
