/**
 * The roles of a table's parts, spread into its elements. They are what the elements mean anyway; said
 * again, older browsers keep them where the style sheet lays the table out as a list on a telephone.
 */
export const tableRoles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;
