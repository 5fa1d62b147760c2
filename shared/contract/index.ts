export { VIEW_PORT } from "./view-port.ts";
