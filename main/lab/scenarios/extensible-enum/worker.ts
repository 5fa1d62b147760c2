import { DisconnectError } from "../../../../shared/bindings/index.ts";
import { ValidationError } from "../../../../shared/wire/index.ts";
import { claimOnce } from "../../claim-once.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Colour, Size, Wardrobe } from "./gen/wardrobe.mojom.ts";
import { Colour as OldColour, Wardrobe as OldWardrobe } from "./old/gen/wardrobe.mojom.ts";

/** What becomes of one garment. */
type Look = (garment: number) => Promise<void>;

/** Looks at one garment after the other, never at two at a time. */
function lookingProgram(look: Look, close: () => void): WorkerProgram {
  const replies = new PendingReplies();
  let garment = 0;
  let isLooking = false;
  async function lookAt(number: number): Promise<void> {
    isLooking = true;
    await look(number);
    isLooking = false;
  }
  return {
    step() {
      if (!isLooking) replies.add(lookAt(garment++));
    },
    finish: () => replies.settle(),
    close,
  };
}

/** A program that was built from the old version. */
export function oldClientProgram(context: WorkerContext): WorkerProgram {
  const claim = claimOnce(context);
  let wardrobe = context.bind(OldWardrobe);
  async function look(garment: number): Promise<void> {
    const { colour, called } = await wardrobe.get().getColour(garment);
    if (called === "violet") {
      claim("default", colour === OldColour.OTHER, `violet was read as ${colour}, the default`);
    }
    try {
      const size = await wardrobe.get().getSize(garment);
      if (size.called === "huge") claim("unknown-size", false, `huge was read as ${size.size}`);
    } catch (error) {
      const code = refusalOf(error);
      claim("unknown-size", code === "UNKNOWN_ENUM_VALUE", code ?? String(error));
      wardrobe.reset();
      wardrobe = context.bind(OldWardrobe);
    }
  }
  return lookingProgram(look, () => wardrobe.reset());
}

/** The validation error for which this process has closed a pipe. */
function refusalOf(error: unknown): string | undefined {
  const cause = error instanceof DisconnectError ? error.cause : undefined;
  return cause instanceof ValidationError ? cause.code : undefined;
}

/** A program that was built from the same version as the wardrobe. */
export function newClientProgram(context: WorkerContext): WorkerProgram {
  const claim = claimOnce(context);
  const wardrobe = context.bind(Wardrobe);
  let isVioletKnown = false;
  async function look(garment: number): Promise<void> {
    const { colour, called } = await wardrobe.get().getColour(garment);
    if (called === "violet") isVioletKnown = colour === Colour.VIOLET;
    const size = await wardrobe.get().getSize(garment);
    if (size.called !== "huge") return;
    const areKnown = isVioletKnown && size.size === Size.HUGE;
    claim("known", areKnown, areKnown ? "violet and huge" : `huge was read as ${size.size}`);
  }
  return lookingProgram(look, () => wardrobe.reset());
}
