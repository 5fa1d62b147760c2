/** The name under which the app waits for processes of the user's own. */
export const DEFAULT_HOST_NAME = "mojoscope";

/** The name under which a host attaches the pipe of HostBroker. */
export const BROKER_PIPE = "mojoscope.broker";

/** The named server that takes the tap records of a host's clients; so they need not ask for it. */
export function tapServerName(hostName: string): string {
  return `${hostName}.tap`;
}
