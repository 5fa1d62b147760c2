import { ContextMenu } from "@base-ui/react/context-menu";
import { Menu } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import styles from "./controls.module.css";
import { Icon } from "./Icon.tsx";

/** The list of a menu that a right click opens. */
export function ContextMenuList({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <ContextMenu.Portal>
      <ContextMenu.Positioner className={styles["positioner"]}>
        <ContextMenu.Popup className={styles["menu"]}>{children}</ContextMenu.Popup>
      </ContextMenu.Positioner>
    </ContextMenu.Portal>
  );
}

export interface MenuActionProps {
  readonly children: ReactNode;
  /** At the right end. */
  readonly hint?: string;
  /** On a second line. */
  readonly detail?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** One action of either kind of menu. */
export function MenuAction(props: MenuActionProps): ReactElement {
  return (
    <Menu.Item
      className={styles["item"]}
      disabled={props.disabled ?? false}
      onClick={props.onClick}
    >
      <span className={styles["itemLabel"]}>{props.children}</span>
      {props.hint !== undefined && <span className={styles["itemHint"]}>{props.hint}</span>}
      {props.detail !== undefined && <span className={styles["itemDetail"]}>{props.detail}</span>}
    </Menu.Item>
  );
}

/** A thing that is on or off. */
export function MenuCheck(props: {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactElement {
  return (
    <Menu.CheckboxItem
      className={styles["item"]}
      checked={props.checked}
      onCheckedChange={props.onChange}
      closeOnClick={false}
    >
      <Menu.CheckboxItemIndicator>
        <Icon name="check" />
      </Menu.CheckboxItemIndicator>
      <span className={styles["itemLabel"]}>{props.children}</span>
    </Menu.CheckboxItem>
  );
}

/** A line between groups of actions. */
export function MenuSeparator(): ReactElement {
  return <Menu.Separator className={styles["separator"]} />;
}
