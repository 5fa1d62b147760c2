import { randomBytes } from "node:crypto";
import type { Feature } from "../../../shared/bindings/index.ts";
import { type AttachmentName, Node, type NodeLimits } from "../../../shared/system/index.ts";
import {
  type ConnectionInfo,
  NamedMojoIpcServer,
  type NamedMojoIpcServerOptions,
} from "../index.ts";
import { Echo } from "../testdata/gen/echo.mojom.ts";

/** A name that no other test has. */
export function uniqueServerName(): string {
  return `test-${process.pid}-${randomBytes(6).toString("hex")}`;
}

/** What a test sets instead of the usual. */
export interface EchoServerSettings extends Partial<NamedMojoIpcServerOptions> {
  readonly limits?: Partial<NodeLimits>;
  /** Answers a call; the text itself unless told. */
  readonly answer?: (text: string) => Promise<{ text: string }>;
  readonly provide?: (info: ConnectionInfo) => boolean;
  /** A feature that guards the interface. */
  readonly feature?: Feature;
}

const echo = (text: string): Promise<{ text: string }> => Promise.resolve({ text });

/** A server of Echo that notes who called. */
export class EchoServer {
  readonly name: string;
  /** Undefined if connections are isolated. */
  readonly pipeId: AttachmentName | undefined;
  readonly node: Node;
  readonly server: NamedMojoIpcServer<Echo>;
  /** Connection info and receiver of each call, in order. */
  readonly calls: { readonly info: ConnectionInfo; readonly receiver: number }[] = [];

  constructor(settings: EchoServerSettings = {}) {
    const { limits, answer = echo, provide, feature, ...options } = settings;
    this.name = options.serverName ?? uniqueServerName();
    const implementation: Echo = {
      echoString: (text) => {
        const { currentReceiver: receiver, currentConnectionInfo: info } = this.server;
        this.calls.push({ info, receiver });
        return answer(text);
      },
    };
    this.pipeId = "messagePipeId" in options ? options.messagePipeId : "echo";
    this.node = options.node ?? new Node({ name: "test host", role: "broker", limits });
    this.server = new NamedMojoIpcServer<Echo>(
      feature === undefined ? Echo : { ...Echo, feature },
      { ...options, node: this.node, messagePipeId: this.pipeId, serverName: this.name },
      (info) => (provide === undefined || provide(info) ? implementation : null),
    );
  }
}
