import type { ReactElement } from "react";
import { cascadeOf } from "../../model/disconnect-cards.ts";
import { processName, shortName } from "../../model/labels.ts";
import type { Disconnect, LostEndpoint, Topology } from "../../state/contract.ts";
import styles from "./disconnects.module.css";

export interface CascadeProps {
  readonly disconnect: Disconnect;
  readonly topology: Topology;
}

/** The endpoints that went, under their pipes, with what each had drained. */
export function Cascade({ disconnect, topology }: CascadeProps): ReactElement {
  const pipes = cascadeOf(disconnect);
  if (pipes.length === 0) return <p className={styles["none"]}>No endpoint was bound yet.</p>;
  return (
    <ul className={styles["cascade"]}>
      {pipes.map(({ pipe, endpoints }) => (
        <li key={pipe}>
          <span className={styles["pipe"]}>
            pipe #{pipe} <span>{endsText(topology, pipe)}</span>
          </span>
          <ul>
            {endpoints.map((endpoint) => (
              <li key={endpoint.interfaceId} title={endpoint.interfaceName}>
                <span>{shortName(endpoint.interfaceName)}</span>
                <span className={styles["id"]}>{idText(endpoint)}</span>
                <span className={styles["drained"]}>
                  {endpoint.drained === 0 ? "" : `${endpoint.drained} drained`}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function endsText(topology: Topology, number: number): string {
  const pipe = topology.pipes.find((each) => each.number === number);
  if (pipe === undefined) return "";
  return `${processName(topology, pipe.processA)} ⇄ ${processName(topology, pipe.processB)}`;
}

function idText({ interfaceId }: LostEndpoint): string {
  return interfaceId === 0 ? "primary" : `associated, 0x${interfaceId.toString(16)}`;
}
