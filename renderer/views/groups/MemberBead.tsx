import type { ReactElement } from "react";
import { memberLetter, seriesToken } from "../../model/series.ts";
import styles from "./groups.module.css";

/** The letter and colour of a member. */
export function MemberBead({ member }: { readonly member: number }): ReactElement {
  return (
    <span className={styles["bead"]} style={{ borderColor: `var(${seriesToken(member)})` }}>
      {memberLetter(member)}
    </span>
  );
}
