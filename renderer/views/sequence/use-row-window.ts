import { useEffect, useMemo, useReducer, useState } from "react";
import type { PlacedRow } from "../../model/sequence-scale.ts";
import type { Row } from "../../state/contract.ts";
import { PAGE_ROWS, PageCache } from "../../state/page-cache.ts";
import { isSettled } from "../../state/rows.ts";

const CACHED_PAGES = 12;
/** How often rows in sight that may still change are asked for again, ms. */
const REFRESH_MS = 1000;

export interface RowSource {
  readonly shown: number;
  readonly generation: number;
  readonly getRows: (start: number, count: number) => Promise<readonly Row[]>;
}

/** The rows first .. end-1 that are here; asks for the others, and again for those that may still change. */
export function useRowWindow(source: RowSource, first: number, end: number): readonly PlacedRow[] {
  const { shown, generation, getRows } = source;
  const [cache] = useState(() => new PageCache<Row>(CACHED_PAGES, isSettled));
  const [version, bump] = useReducer((count: number) => count + 1, 0);
  const [age, grow] = useReducer((count: number) => count + 1, 0);
  const from = Math.max(0, first);
  const until = Math.min(end, shown);
  useEffect(() => {
    cache.clear();
    bump();
  }, [cache, generation]);
  useEffect(() => {
    cache.grow();
    grow();
  }, [cache, shown]);
  useEffect(() => {
    const fetchPage = async (page: number): Promise<void> => {
      const { epoch, currentAge } = cache;
      try {
        const rows = await getRows(page * PAGE_ROWS, PAGE_ROWS);
        if (cache.put(page, rows, epoch, currentAge)) bump();
      } catch {
        // The link is gone; the owner says so.
        cache.abandon(page, epoch);
      }
    };
    for (const page of cache.claim(from, until)) void fetchPage(page);
  }, [cache, getRows, generation, from, until, age]);
  const rows = useMemo(() => {
    const placed: PlacedRow[] = [];
    for (let index = from; index < until; index++) {
      const row = cache.get(index);
      if (row !== undefined) placed.push({ index, row });
    }
    return { placed, version };
  }, [cache, from, until, version]).placed;
  const unsettled = rows.some(({ row }) => !isSettled(row));
  useEffect(() => {
    if (!unsettled) return undefined;
    const timer = setInterval(() => {
      cache.grow();
      grow();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [cache, unsettled]);
  return rows;
}
