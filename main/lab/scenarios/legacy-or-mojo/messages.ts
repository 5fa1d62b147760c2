// The messages about frames as the legacy channel has them. The routing id is the frame.
import { MessageDefinition, Params, structParam } from "../../../../shared/legacy/index.ts";

/** The class of all of them. */
const FRAME_MESSAGES = 3;

export const CreateMessage = new MessageDefinition(
  { messageClass: FRAME_MESSAGES, line: 1 },
  structParam<object>({}),
);

export const NavigateMessage = new MessageDefinition(
  { messageClass: FRAME_MESSAGES, line: 2 },
  structParam<{ url: string }>({ url: Params.string }),
);

export const SetTitleMessage = new MessageDefinition(
  { messageClass: FRAME_MESSAGES, line: 3 },
  structParam<{ title: string }>({ title: Params.string16 }),
);
