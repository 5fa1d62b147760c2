/**
 * One card per loss: who closed and why, what went with it, which calls were never answered.
 *
 * DisconnectsView keeps which cards are open; DisconnectCard shows one; its rows are loaded only while it is open.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { isOrderly, lossSummary, newestFirst } from "../../model/disconnect-cards.ts";
import { causeText } from "../../model/labels.ts";
import { countText, plural } from "../../model/number-text.ts";
import type { Disconnect, Row, Topology } from "../../state/contract.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import parts from "../parts/parts.module.css";
import { DisconnectCard } from "./DisconnectCard.tsx";
import styles from "./disconnects.module.css";

/** Cards drawn at once; the rest waits behind a button. */
const PAGE = 100;

export interface DisconnectsViewProps {
  /** In any order; the newest is shown first. */
  readonly disconnects: readonly Disconnect[];
  readonly topology: Topology;
  /** Card to bring into sight and open (from the overview strip, a row or a broken edge); null: none. */
  readonly selectedId: number | null;
  readonly onSelect: (id: number | null) => void;
  readonly onSelectRow: (no: number) => void;
  /** The rows with these numbers, in this order; missing ones are left out. Asked only for open cards. Stable. */
  readonly loadRows: (numbers: readonly number[]) => Promise<readonly Row[]>;
  /** Ends a worker at once, for the empty state's button; absent where there is no lab. */
  readonly onKillWorker?: (() => void) | undefined;
}

/** All losses, the newest first; orderly closes only where the user asks for them. */
export function DisconnectsView(props: DisconnectsViewProps): ReactElement {
  const { disconnects, selectedId } = props;
  const [wanted, setWanted] = useState(false);
  const all = useMemo(() => newestFirst(disconnects), [disconnects]);
  const losses = useMemo(() => all.filter((each) => !isOrderly(each)), [all]);
  const selected = all.find(({ id }) => id === selectedId);
  const withOrderly = wanted || (selected !== undefined && isOrderly(selected));
  const cards = withOrderly ? all : losses;
  const orderly = all.length - losses.length;
  return (
    <section className={styles["view"]} aria-label="Disconnects">
      <div className={parts["toolbar"]}>
        <span className={parts["toolbarSummary"]} role="status">
          {lossSummary(losses, causeText)}
        </span>
        <span className={parts["spring"]} />
        <button
          type="button"
          className={`${parts["button"]} ${parts["toggle"]}`}
          aria-pressed={withOrderly}
          disabled={orderly === 0}
          title="Ends that were closed on purpose, and processes that were done"
          onClick={() => {
            setWanted(!withOrderly);
            if (selected !== undefined && isOrderly(selected)) props.onSelect(null);
          }}
        >
          Orderly closes: {countText(orderly)}
        </button>
      </div>
      {cards.length === 0 ? (
        <NoLosses orderly={orderly} onKillWorker={props.onKillWorker} />
      ) : (
        <Cards {...props} cards={cards} />
      )}
    </section>
  );
}

interface CardsProps extends DisconnectsViewProps {
  readonly cards: readonly Disconnect[];
}

function Cards(props: CardsProps): ReactElement {
  const { cards, selectedId, onSelect } = props;
  const [toggled, setToggled] = useState<ReadonlyMap<number, boolean>>(
    () => new Map(selectedId === null ? [] : [[selectedId, true]]),
  );
  const [count, setCount] = useState(PAGE);
  const list = useRef<HTMLOListElement>(null);
  // The card that was the newest when the first ones came: later arrivals close nothing.
  const [first, setFirst] = useState<number | null>(null);
  if (first === null && cards[0] !== undefined) setFirst(cards[0].id);
  const place = cards.findIndex(({ id }) => id === selectedId);
  if (place >= count) setCount(Math.ceil((place + 1) / PAGE) * PAGE);
  const [shownId, setShownId] = useState(selectedId);
  if (shownId !== selectedId) {
    setShownId(selectedId);
    if (selectedId !== null) setToggled(new Map(toggled).set(selectedId, true));
  }
  useEffect(() => {
    const card = list.current?.querySelector(`[data-card="${selectedId ?? "none"}"]`);
    card?.scrollIntoView({ block: "nearest" });
  }, [selectedId]);
  return (
    <ol className={styles["cards"]} ref={list} onKeyDown={moveBetweenCards}>
      {cards.slice(0, count).map((disconnect) => (
        <li key={disconnect.id} data-card={disconnect.id}>
          <DisconnectCard
            disconnect={disconnect}
            topology={props.topology}
            open={toggled.get(disconnect.id) ?? disconnect.id === first}
            selected={disconnect.id === selectedId}
            onToggle={(open) => {
              setToggled(new Map(toggled).set(disconnect.id, open));
              setShownId(open ? disconnect.id : null);
              onSelect(open ? disconnect.id : null);
            }}
            onSelectRow={props.onSelectRow}
            loadRows={props.loadRows}
          />
        </li>
      ))}
      {cards.length > count ? (
        <li className={styles["moreCards"]}>
          <button type="button" className={parts["button"]} onClick={() => setCount(count + PAGE)}>
            Show older ones ({countText(cards.length - count)})
          </button>
        </li>
      ) : null}
    </ol>
  );
}

interface NoLossesProps extends Pick<DisconnectsViewProps, "onKillWorker"> {
  readonly orderly: number;
}

function NoLosses({ orderly, onKillWorker }: NoLossesProps): ReactElement {
  const action =
    onKillWorker === undefined ? undefined : (
      <button
        type="button"
        className={`${parts["button"]} ${parts["primary"]}`}
        onClick={onKillWorker}
      >
        Kill a worker
      </button>
    );
  return (
    <EmptyState title="Nothing was lost so far" action={action}>
      When a pipe goes, a card here says who closed it and why, what was still dispatched before the
      disconnect handler, which other endpoints went with it and which calls stay unanswered. To see
      one, end a worker the hard way.
      {orderly === 0 ? "" : ` ${plural(orderly, "orderly close")} went by without a loss.`}
    </EmptyState>
  );
}

/** Up and down go from the head of one card to that of the next. */
function moveBetweenCards(event: KeyboardEvent<HTMLOListElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-card-head]")];
  const here = heads.findIndex((head) => head === document.activeElement);
  if (here === -1) return;
  event.preventDefault();
  heads[here + by]?.focus();
}
