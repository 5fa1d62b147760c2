import { suite } from "../testing/behaviour.ts";

const ONE_QUEUE = {
  notApplicable:
    "a JavaScript object has the one queue of its thread, so there is no other to bind it to; " +
    "an end that is to live in another thread is sent there",
};

export const bindTaskRunnerSuite = suite(import.meta.url, "bind_task_runner_unittest", {
  MethodCall: ONE_QUEUE,
  ReceiverDisconnectHandler: ONE_QUEUE,
  RemoteDisconnectHandler: ONE_QUEUE,
  "Associated.MethodCall": ONE_QUEUE,
  "Associated.ReceiverDisconnectHandler": ONE_QUEUE,
  "Associated.RemoteDisconnectHandler": ONE_QUEUE,
});
