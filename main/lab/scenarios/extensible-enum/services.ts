import { Receiver } from "../../../../shared/bindings/index.ts";
import type { LabServices } from "../../scenario.ts";
import {
  Colour,
  Size,
  Wardrobe,
  type WardrobeGetColourResponse,
  type WardrobeGetSizeResponse,
} from "./gen/wardrobe.mojom.ts";

const COLOURS: readonly WardrobeGetColourResponse[] = [
  { colour: Colour.RED, called: "red" },
  { colour: Colour.VIOLET, called: "violet" },
  { colour: Colour.GREEN, called: "green" },
];
const SMALL: WardrobeGetSizeResponse = { size: Size.SMALL, called: "small" };
const LARGE: WardrobeGetSizeResponse = { size: Size.LARGE, called: "large" };
const HUGE: WardrobeGetSizeResponse = { size: Size.HUGE, called: "huge" };

/** Of so many garments one, that of this number, is huge. */
const HUGE_ONE_IN = 40;
const FIRST_HUGE = 3;

/** Built from the newest version. */
class WardrobeImpl implements Wardrobe {
  async getColour(garment: number): Promise<WardrobeGetColourResponse> {
    return COLOURS[garment % COLOURS.length] ?? { colour: Colour.OTHER, called: "other" };
  }

  async getSize(garment: number): Promise<WardrobeGetSizeResponse> {
    if (garment % HUGE_ONE_IN === FIRST_HUGE) return HUGE;
    return garment % 2 === 0 ? SMALL : LARGE;
  }
}

/** The same wardrobe for every client. */
export function wardrobeServices(): LabServices {
  const wardrobe = new WardrobeImpl();
  return {
    offer(broker, { scope }) {
      broker.add(Wardrobe, (pending) => {
        scope.add(new Receiver<Wardrobe>(Wardrobe, wardrobe, pending));
      });
    },
  };
}
