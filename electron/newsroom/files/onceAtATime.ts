/**
 * Work that goes on under a name is not begun a second time: who asks for it meanwhile gets the
 * same.
 */
export function onceAtATime<Value>(): (name: string, work: () => Promise<Value>) => Promise<Value> {
  const underWay = new Map<string, Promise<Value>>()
  return (name, work) => {
    const begun = underWay.get(name)
    if (begun) return begun
    const working = work().finally(() => underWay.delete(name))
    underWay.set(name, working)
    return working
  }
}
