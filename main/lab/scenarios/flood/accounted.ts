import { type Check, CheckState } from "../../checks/index.ts";

/**
 * Holds when no message is missing from the record but what the recorder has counted as left out:
 * the numbers that messages have on their pipes tell how many there were.
 */
export function accounted(
  name: string,
  text: string,
  { filter, atLeast }: { filter: string; atLeast: number },
): Check {
  return {
    name,
    text,
    judge: (evidence) => {
      const count = evidence.count(filter);
      const { missing, notRecorded } = evidence.losses();
      const isMet = count >= atLeast && missing <= notRecorded;
      return {
        state: isMet ? CheckState.Met : CheckState.Pending,
        detail: `${count} on record, ${missing} missing, ${notRecorded} reports not recorded`,
      };
    },
  };
}
