/**
 * Several orders of the same kind of things as one, each thing once: those that only a later order has stand after what
 * they follow there, one that shares nothing with those before it last. Where orders contradict one another, the first of
 * them decides.
 */
export function mergedOrder(orders: readonly (readonly string[])[]): readonly string[] {
  const merged: string[] = [];
  for (const order of orders) {
    let at = order.some((id) => merged.includes(id)) ? 0 : merged.length;
    for (const id of order) {
      const known = merged.indexOf(id);
      if (known === -1) merged.splice(at, 0, id);
      at = Math.max(at, (known === -1 ? at : known) + 1);
    }
  }
  return merged;
}
