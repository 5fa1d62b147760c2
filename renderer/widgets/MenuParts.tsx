import { ContextMenu } from "@base-ui/react/context-menu";
import { Menu } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import styles from "./controls.module.css";
import type { IconName } from "./Icon.tsx";
import { Icon } from "./Icon.tsx";

/** The list of a menu that a button opens. */
export function MenuList({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Menu.Portal>
      <Menu.Positioner className={styles["positioner"]} sideOffset={4} align="start">
        <Menu.Popup className={styles["menu"]}>{children}</Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}

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
  readonly icon?: IconName;
  /** Something is lost by it. */
  readonly tone?: "danger";
  readonly onClick: () => void;
}

/** One action of either kind of menu. */
export function MenuAction(props: MenuActionProps): ReactElement {
  return (
    <Menu.Item
      className={styles["item"]}
      disabled={props.disabled ?? false}
      data-tone={props.tone}
      onClick={props.onClick}
    >
      {props.icon !== undefined && <Icon name={props.icon} />}
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

/** Actions that belong together, under a heading. */
export function MenuGroup(props: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Menu.Group>
      <Menu.GroupLabel className={styles["groupLabel"]}>{props.label}</Menu.GroupLabel>
      {props.children}
    </Menu.Group>
  );
}

/** An item that opens another list. */
export function MenuSubmenu(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Menu.SubmenuRoot disabled={props.disabled}>
      <Menu.SubmenuTrigger className={styles["item"]}>
        <Icon name={props.icon} />
        <span className={styles["itemLabel"]}>{props.label}</span>
        <span className={styles["itemHint"]}>
          <Icon name="right" />
        </span>
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={styles["positioner"]}>
          <Menu.Popup className={styles["menu"]}>{props.children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

/** One of several values. */
export function MenuRadios(props: {
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onPick: (value: string) => void;
}): ReactElement {
  return (
    <Menu.RadioGroup value={props.value} onValueChange={props.onPick}>
      {props.options.map(([value, label]) => (
        <Menu.RadioItem key={value} className={styles["item"]} value={value} closeOnClick>
          <Menu.RadioItemIndicator>
            <Icon name="check" />
          </Menu.RadioItemIndicator>
          <span className={styles["itemLabel"]}>{label}</span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
