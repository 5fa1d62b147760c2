import { Combobox } from "@base-ui/react/combobox";
import type { ReactElement, ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import styles from "./picker.module.css";

/** One thing to choose: a name, what it is called elsewhere, and a line about it. */
export interface PickerItem {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  /** At the right end. */
  readonly note: string;
}

/** Things under one heading. */
export interface PickerGroup {
  readonly value: string;
  readonly items: readonly PickerItem[];
}

export interface PickerProps {
  /** What the button chooses: "Scenario". */
  readonly label: string;
  /** What the search field asks for: "Find a scenario". */
  readonly placeholder: string;
  readonly groups: readonly PickerGroup[];
  /** The value that is chosen now; null where choosing is an action. */
  readonly value: string | null;
  readonly onPick: (value: string) => void;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** What the button says. */
  readonly children: ReactNode;
}

/** A button that opens a long list of things to choose from, which typing shortens. */
export function Picker(props: PickerProps): ReactElement {
  const { groups, value, open, onOpenChange } = props;
  const items = groups.flatMap((group) => group.items);
  return (
    <Combobox.Root
      items={groups}
      value={items.find((item) => item.value === value) ?? null}
      onValueChange={(item: PickerItem | null) => item !== null && props.onPick(item.value)}
      itemToStringLabel={(item: PickerItem) => item.label}
      isItemEqualToValue={(item: PickerItem, other: PickerItem) => item.value === other.value}
      filter={matches}
      autoHighlight
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Combobox.Trigger
        aria-label={props.label}
        render={<Button look="outlined" />}
        // A letter would choose at once what begins with it; letters are the window's keys.
        onKeyDown={(event) => {
          if (/^[^ ]$/.test(event.key)) event.preventBaseUIHandler();
        }}
      >
        {props.children}
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner className={styles["positioner"]} sideOffset={4} align="start">
          <Combobox.Popup className={styles["popup"]} aria-label={props.placeholder}>
            <div className={styles["search"]}>
              <Icon name="search" />
              <Combobox.Input placeholder={props.placeholder} className={styles["input"]} />
            </div>
            <Combobox.Empty className={styles["empty"]}>Nothing is called that.</Combobox.Empty>
            <Combobox.List className={styles["list"]}>
              {(group: PickerGroup) => <Group key={group.value} group={group} />}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function Group({ group }: { readonly group: PickerGroup }): ReactElement {
  return (
    <Combobox.Group items={group.items} className={styles["group"]}>
      <Combobox.GroupLabel className={styles["groupLabel"]}>{group.value}</Combobox.GroupLabel>
      <Combobox.Collection>
        {(item: PickerItem) => (
          <Combobox.Item
            key={item.value}
            value={item}
            data-value={item.value}
            className={styles["item"]}
          >
            <Combobox.ItemIndicator className={styles["indicator"]}>
              <Icon name="check" />
            </Combobox.ItemIndicator>
            <span className={styles["label"]}>{item.label}</span>
            <span className={styles["detail"]}>{item.detail}</span>
            <span className={styles["note"]}>{item.note}</span>
          </Combobox.Item>
        )}
      </Combobox.Collection>
    </Combobox.Group>
  );
}

/** Whether every word of the query stands somewhere in the item. */
function matches({ label, detail, note }: PickerItem, query: string): boolean {
  const text = `${label} ${detail} ${note}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
