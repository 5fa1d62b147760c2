/** Why the other end went away, in its own words. */
export interface DisconnectReason {
  /** uint32, meaning as agreed between the two ends; 0 if none was given. */
  readonly customReason: number;
  readonly description: string;
}

/** What a disconnect handler gets when the peer gave no reason. */
export const NO_REASON: DisconnectReason = { customReason: 0, description: "" };

/** Runs once, after the last message of the other end. */
export type DisconnectHandler = (reason: DisconnectReason) => void;
