/** Finds nodes in a syntax tree, and replaces their text. */

/**
 * @param program an ESTree program, as a plugin's `this.parse` gives it.
 * @returns all nodes of one type, in the order of the source.
 */
export function nodesOf(program, type) {
  const found = [];
  const visit = (value) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') {
      if (value.type === type) found.push(value);
      Object.values(value).forEach(visit);
    }
  };
  visit(program);
  return found;
}

/** @param edits [node, text] for nodes that do not overlap. @returns the source with each node's text replaced. */
export function edited(source, edits) {
  return edits
    .toSorted(([a], [b]) => b.start - a.start)
    .reduce((text, [{ start, end }, replacement]) => text.slice(0, start) + replacement + text.slice(end), source);
}
