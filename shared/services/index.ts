export { type Binder, BinderMap, type DefaultBinder, type TaskRunner } from "./binder-map.ts";
export { type ServiceCreator, ServiceFactory } from "./service-factory.ts";
