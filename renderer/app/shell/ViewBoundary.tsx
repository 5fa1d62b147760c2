import type { ReactElement, ReactNode } from "react";
import { Component } from "react";
import { EmptyState } from "../../views/parts/EmptyState.tsx";
import { Button } from "../../widgets/Button.tsx";
import { describeFault } from "../../state/faults.ts";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

interface State {
  readonly fault: string | null;
}

/** Keeps a view that fails from taking the window with it, and says what happened. */
export class ViewBoundary extends Component<Props, State> {
  override state: State = { fault: null };

  static getDerivedStateFromError(error: unknown): State {
    return { fault: describeFault(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : this.#failed(fault);
  }

  #failed(fault: string): ReactElement {
    return (
      <div role="alert" className="fill">
        <EmptyState
          title={`${this.props.title} cannot be shown`}
          action={
            <Button look="outlined" onClick={() => this.setState({ fault: null })}>
              Try again
            </Button>
          }
        >
          {fault}
        </EmptyState>
      </div>
    );
  }
}
