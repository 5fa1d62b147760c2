import type { ReactElement } from "react";
import { CheckState } from "../../state/contract.ts";
import type { IconName } from "../../widgets/Icon.tsx";
import { Icon } from "../../widgets/Icon.tsx";

const ICONS: Readonly<Record<CheckState, IconName>> = {
  [CheckState.PENDING]: "pending",
  [CheckState.MET]: "check",
  [CheckState.BROKEN]: "error",
};

/** How far a check has come, beside the word for it. */
export function CheckGlyph({ state }: { readonly state: CheckState }): ReactElement {
  return <Icon name={ICONS[state] ?? "note"} />;
}
