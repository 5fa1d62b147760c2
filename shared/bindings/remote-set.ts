import { AssociatedRemote } from "./associated-remote.ts";
import type { PendingAssociatedRemote } from "./pending-associated.ts";
import type { PendingRemote } from "./pending.ts";
import { Remote } from "./remote.ts";
import { RemoteSetBase } from "./remote-set-base.ts";

/** Any number of remotes of interface `T`. A remote leaves the set when its other end goes. */
export class RemoteSet<T> extends RemoteSetBase<T, PendingRemote<T>, Remote<T>> {
  protected toRemote(remote: Remote<T> | PendingRemote<T>): Remote<T> {
    return remote instanceof Remote ? remote : new Remote(this.definition, remote);
  }
}

/** As RemoteSet for remotes that share pipes with other interfaces. */
export class AssociatedRemoteSet<T> extends RemoteSetBase<
  T,
  PendingAssociatedRemote<T>,
  AssociatedRemote<T>
> {
  protected toRemote(
    remote: AssociatedRemote<T> | PendingAssociatedRemote<T>,
  ): AssociatedRemote<T> {
    return remote instanceof AssociatedRemote
      ? remote
      : new AssociatedRemote(this.definition, remote);
  }
}
