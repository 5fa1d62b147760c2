import type { ReactElement, ReactNode } from "react";
import type { Scenario } from "../../state/contract.ts";
import { useScenario, useSession, useWorkspace } from "../../state/use-workspace.ts";
import { Button, IconButton } from "../../widgets/Button.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ChecksChip } from "./ChecksChip.tsx";
import { CheckList } from "./CheckList.tsx";
import { Prose } from "./Prose.tsx";
import styles from "./scenario.module.css";
import { WorkerList } from "./WorkerList.tsx";

/** What the scenario shows, what it promises, what it has shown so far, and what to try; beside the views. */
export function ScenarioPage(): ReactElement {
  const { session, settings } = useWorkspace();
  const running = useScenario();
  const starting = useSession(({ info, starting: name }) =>
    info?.scenarios.find((scenario) => scenario.name === name),
  );
  const scenario = starting ?? running;
  return (
    <section className={styles["panel"]} aria-label="Scenario" aria-busy={starting !== undefined}>
      <header className={styles["head"]}>
        <h2>Scenario</h2>
        <ChecksChip starting={starting !== undefined} />
        <span className={styles["spring"]} />
        {scenario !== undefined && (
          <IconButton
            icon="restart"
            label="Start it anew"
            disabled={starting !== undefined}
            onClick={() => void session.startScenario(scenario.name)}
          />
        )}
        <IconButton
          icon="close"
          label="Close the page"
          keys="l"
          onClick={() => settings.setState({ labOpen: false })}
        />
      </header>
      {scenario === undefined ? (
        <NoScenario />
      ) : (
        // Anew for each: the page begins at its top.
        <Page key={scenario.name} scenario={scenario} starting={starting !== undefined} />
      )}
    </section>
  );
}

function NoScenario(): ReactElement {
  const { window } = useWorkspace();
  return (
    <EmptyState
      title="No scenario runs"
      action={
        <Button look="outlined" onClick={() => window.setState({ scenariosOpen: true })}>
          Choose a scenario
        </Button>
      }
    >
      A scenario starts processes that show one thing that Mojo guarantees, or does not.
    </EmptyState>
  );
}

function Page(props: { readonly scenario: Scenario; readonly starting: boolean }): ReactElement {
  const { scenario, starting } = props;
  const { name, title, topic, story, workers } = scenario;
  return (
    <article className={styles["page"]} aria-label={title} tabIndex={0}>
      <header>
        <h3>{title}</h3>
        <p className={styles["origin"]}>
          {topic} <code>{name}</code>
        </p>
      </header>
      <Part title="What it shows">
        <p>
          <Prose text={story.shows} />
        </p>
      </Part>
      <Part title="The guarantee">
        <p className={styles["guarantee"]}>
          <Prose text={story.guarantee} />
        </p>
      </Part>
      <Part title="Checks">
        <CheckList starting={starting} />
      </Part>
      <Part title="To try">
        <ul className={styles["tries"]}>
          {story.tries.map((text) => (
            <li key={text}>
              <Prose text={text} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Workers">
        <WorkerList kinds={workers} />
      </Part>
    </article>
  );
}

function Part(props: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className={styles["part"]} aria-label={props.title}>
      <h4>{props.title}</h4>
      {props.children}
    </section>
  );
}
