import { Tooltip } from "@base-ui/react/tooltip";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import styles from "./controls.module.css";
import type { IconName } from "./Icon.tsx";
import { Icon } from "./Icon.tsx";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: "plain" | "outlined" | "primary";
}

/** A text button. */
export function Button({ look = "plain", className, ...rest }: ButtonProps): ReactElement {
  const looks = look === "plain" ? "" : styles[look];
  return (
    <button type="button" className={`${styles["button"]} ${looks} ${className ?? ""}`} {...rest} />
  );
}

/** What a control does, on hover and focus, with its key. */
export function Tip(props: {
  readonly text: ReactNode;
  readonly keys?: string | undefined;
  readonly children: ReactElement;
}): ReactElement {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={props.children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className={styles["positioner"]}>
          <Tooltip.Popup className={styles["tooltip"]}>
            {props.text}
            {props.keys !== undefined && <kbd className={styles["key"]}>{props.keys}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

export interface IconButtonProps extends ButtonProps {
  readonly icon: IconName;
  /** The accessible name, shown as the tooltip too. */
  readonly label: string;
  readonly keys?: string;
}

/** A button that is only a glyph; its name shows on hover. */
export function IconButton({ icon, label, keys, ...rest }: IconButtonProps): ReactElement {
  return (
    <Tip text={label} keys={keys}>
      <Button aria-label={label} {...rest}>
        <Icon name={icon} />
      </Button>
    </Tip>
  );
}
