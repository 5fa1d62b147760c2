import { createMessagePipe, type MessagePipeHandle } from "../../shared/system/index.ts";
import type { TwoSidedBehaviour } from "./behaviour.ts";
import { type Mode, ModeName } from "./mode.ts";
import { Side, type SideLink } from "./side.ts";

/** Both sides in this process, on pipes that never leave it. */
export const ONE_PROCESS: Mode = {
  name: ModeName.OneProcess,
  start: async () => ({ play: (_name, behaviour) => play(behaviour), stop: async () => undefined }),
};

async function play({ near, far }: TwoSidedBehaviour): Promise<void> {
  const pipes = new Map<string, [MessagePipeHandle, MessagePipeHandle]>();
  const nearSide: Side = new Side(linkTo(() => farSide, pipes, 0));
  const farSide: Side = new Side(linkTo(() => nearSide, pipes, 1));
  try {
    const farDone = call(() => far(farSide));
    const nearDone = call(() => near(nearSide)).finally(() => farSide.otherEnded());
    await Promise.all([nearDone, farDone]);
  } finally {
    farSide.end();
    nearSide.end();
    for (const pair of pipes.values()) for (const pipe of pair) pipe.close();
  }
}

/** Runs `side`; what it throws at once rejects like what it throws later. */
async function call(side: () => Promise<void> | void): Promise<void> {
  await side();
}

function linkTo(
  other: () => Side,
  pipes: Map<string, [MessagePipeHandle, MessagePipeHandle]>,
  end: 0 | 1,
): SideLink {
  return {
    takePipe(name) {
      const pair = pipes.get(name) ?? createMessagePipe();
      pipes.set(name, pair);
      return pair[end];
    },
    tell(topic, value) {
      other().receive(topic, structuredClone(value));
    },
  };
}
