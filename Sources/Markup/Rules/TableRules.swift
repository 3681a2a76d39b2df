import Diagnostics

/// The grid that a table's rows and spans make.
///
/// Follows the standard's table model row by row. Cells that hang down from rows above are kept
/// as ranges, so a span of thousands costs no more than a span of one.
struct TableGrid {
  private struct Hanging {
    var columns: Range<Int>
    /// The first row it does not cover; nil runs to the end of the row group.
    var end: Int?
    var node: Int32
  }

  let node: Int32
  /// Cells of rows above that may reach into this row, by first column.
  private var hanging: [Hanging] = []
  /// Those of this row.
  private var pending: [Hanging] = []
  private var next = 0
  private var column = 0
  private var row = 0
  private var cellsInRow = 0
  private(set) var width = 0
  /// Columns that `col` and `colgroup` declare.
  private(set) var declared = 0
  private(set) var hasColumns = false
  /// Columns in which a cell begins.
  private var begun: Set<Int> = []
  private var wide: [(columns: Range<Int>, node: Int32)] = []
  private(set) var emptyRows: [Int32] = []
  /// Rows with fewer columns than are declared, and how many they have.
  private(set) var shortRows: [(node: Int32, columns: Int)] = []
  /// A table that is built to cost time is let pass.
  private var budget = 100_000
  var headerReferences: [HeaderReference] = []
  var headers: [String: Int32] = [:]
  var hasHeaderCell = false
  var rows: Int { row }

  struct HeaderReference {
    var id: String
    var attribute: Int
    var offset: Int
    var cell: Int32
  }

  init(_ node: Int32) { self.node = node }

  var isExhausted: Bool { budget < 0 }

  mutating func addColumns(_ count: Int) {
    declared += count
    hasColumns = true
  }

  mutating func beginRow() {
    column = 0
    next = 0
    cellsInRow = 0
    budget += 100
  }

  /// Puts a cell into the row; gives the cell it overlaps, if any.
  mutating func addCell(_ node: Int32, columns: Int, rows: Int) -> Int32? {
    budget += 100
    cellsInRow += 1
    skipHanging()
    let range = column..<column + columns
    let overlapped = isExhausted ? nil : cell(overlapping: range)
    begun.insert(range.lowerBound)
    if columns > 1 { wide.append((range, node)) }
    if rows != 1 {
      pending.append(Hanging(columns: range, end: rows == 0 ? nil : row + rows, node: node))
    }
    column = range.upperBound
    width = max(width, column)
    return overlapped
  }

  /// Moves over the columns that cells from above cover.
  private mutating func skipHanging() {
    while next < hanging.count, !isExhausted {
      budget -= 1
      let cell = hanging[next]
      let isOver = cell.end.map { $0 <= row } ?? false
      if !isOver, cell.columns.lowerBound > column { return }
      if !isOver { column = max(column, cell.columns.upperBound) }
      next += 1
    }
  }

  private mutating func cell(overlapping range: Range<Int>) -> Int32? {
    var index = next
    while index < hanging.count, hanging[index].columns.lowerBound < range.upperBound {
      budget -= 1
      if hanging[index].end.map({ $0 > row }) ?? true { return hanging[index].node }
      index += 1
    }
    return nil
  }

  mutating func endRow(_ node: Int32) {
    if cellsInRow == 0 {
      emptyRows.append(node)
    } else if hasColumns {
      skipHanging()
      if column < declared, !isExhausted { shortRows.append((node, column)) }
    }
    row += 1
    if pending.isEmpty { return }
    budget -= hanging.count
    if isExhausted { return }
    let row = row
    hanging = (hanging.filter { $0.end.map { $0 > row } ?? true } + pending)
      .sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    for cell in pending { width = max(width, cell.columns.upperBound) }
    pending = []
  }

  /// The cells that reach beyond the end of the row group.
  mutating func endGroup() -> [Int32] {
    let late = hanging.filter { $0.end.map { $0 > row } ?? false }.map(\.node)
    hanging = []
    return isExhausted ? [] : late
  }

  /// The first column in which no cell begins, with a cell that makes it.
  func firstEmptyColumn() -> (column: Int, node: Int32)? {
    guard !isExhausted, width <= 10_000, !wide.isEmpty else { return nil }
    guard let column = (0..<width).first(where: { !begun.contains($0) }) else { return nil }
    return wide.first { $0.columns.contains(column) }.map { (column, $0.node) }
  }
}

enum TableRules {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    guard let element = subject.element else { return }
    switch element {
    case .table: walk.facts.tables.append(TableGrid(subject.node))
    case .colgroup where isInTable(walk): addColumnGroup(subject, &walk)
    case .col where walk.parent.element == .colgroup: addColumn(subject, &walk)
    case .tr where isInTable(walk): walk.editTable { $0.beginRow() }
    case .td, .th: addCell(subject, &walk)
    default: break
    }
  }

  static func leave(_ subject: Subject, _ walk: inout LintWalk) {
    guard let element = subject.element, !walk.facts.tables.isEmpty else { return }
    switch element {
    case .tr: leaveRow(subject, &walk)
    case .tbody, .thead, .tfoot: leaveGroup(&walk)
    case .table: leaveTable(subject, &walk)
    default: break
    }
  }

  private static func isInTable(_ walk: LintWalk) -> Bool {
    guard let last = walk.facts.tables.last else { return false }
    // A row in a template inside the table is not in its grid.
    return walk.frames.last { $0.element == .table || $0.element == .template }?.node == last.node
  }

  private static func addColumnGroup(_ subject: Subject, _ walk: inout LintWalk) {
    guard subject.has(.span) || !holdsColumn(subject, walk) else { return }
    walk.editTable { $0.addColumns(span(subject, .span)) }
  }

  /// A group without `col` is itself one column, or as many as its `span` says.
  private static func holdsColumn(_ group: Subject, _ walk: LintWalk) -> Bool {
    var child = walk.tree.nodes[Int(group.node)].firstChild
    while child >= 0 {
      let record = walk.tree.nodes[Int(child)]
      if record.kind == .element, Subject(walk.tree, child).element == .col { return true }
      child = record.next
    }
    return false
  }

  private static func addColumn(_ subject: Subject, _ walk: inout LintWalk) {
    guard isInTable(walk) else { return }
    walk.editTable { $0.addColumns(span(subject, .span)) }
  }

  private static func span(_ subject: Subject, _ attribute: HTMLAttribute) -> Int {
    guard let number = InputCombinations.number(subject, attribute) else { return 1 }
    guard attribute == .rowspan else { return min(max(number, 1), 1000) }
    // Who writes the largest number means the end of the group, as 0 does.
    return number >= 65534 ? 0 : max(number, 0)
  }

  private static func addCell(_ subject: Subject, _ walk: inout LintWalk) {
    guard walk.parent.element == .tr, isInTable(walk) else { return }
    let columns = span(subject, .colspan)
    let rows = span(subject, .rowspan)
    var overlapped: Int32?
    walk.editTable { overlapped = $0.addCell(subject.node, columns: columns, rows: rows) }
    if let overlapped {
      walk.report(
        .overlappingCells, subject, "this cell overlaps one that spans down from above",
        hint: "make a span smaller, or leave the cell out")
      let place = walk.source.location(of: NodeID(Int(overlapped)))
      walk.diagnostics[walk.diagnostics.count - 1].notes.append(
        Diagnostic.Note("the cell above", at: place))
    }
    takeHeaders(subject, &walk)
  }

  // MARK: Header cells

  private static func takeHeaders(_ subject: Subject, _ walk: inout LintWalk) {
    if subject.element == .th { walk.editTable { $0.hasHeaderCell = true } }
    if subject.element == .th, let id = subject.value(.id) {
      walk.editTable { $0.headers[id] = subject.node }
    }
    guard let index = subject.index(of: .headers) else { return }
    let value = walk.tree.value(of: index)
    var start = 0
    for end in 0...value.count where end == value.count || TreeBuilder.isSpace(value[end]) {
      if end > start {
        let id = String(decoding: value[start..<end], as: UTF8.self)
        let offset = start
        walk.editTable { table in
          table.headerReferences.append(
            .init(id: id, attribute: index, offset: offset, cell: subject.node))
        }
      }
      start = end + 1
    }
  }

  // MARK: Ends

  private static func leaveRow(_ subject: Subject, _ walk: inout LintWalk) {
    guard isInTable(walk) else { return }
    walk.editTable { $0.endRow(subject.node) }
  }

  private static func leaveGroup(_ walk: inout LintWalk) {
    guard isInTable(walk) else { return }
    var late: [Int32] = []
    walk.editTable { late = $0.endGroup() }
    for cell in late.prefix(20) {
      walk.report(
        .overhangingCell, node: cell, "the cell spans more rows than its group has",
        hint: "make 'rowspan' smaller, or write 'rowspan=\"0\"' to reach the end")
    }
  }

  private static func leaveTable(_ subject: Subject, _ walk: inout LintWalk) {
    guard let table = walk.facts.tables.last, table.node == subject.node else { return }
    walk.facts.tables.removeLast()
    if let empty = table.firstEmptyColumn() {
      walk.report(
        .emptyColumn, node: empty.node, "no cell begins in column \(empty.column + 1)",
        hint: "make 'colspan' smaller")
    }
    for row in table.emptyRows.prefix(20) {
      walk.report(.emptyRow, node: row, "no cell begins in this row", hint: "remove the row")
    }
    if table.hasColumns, table.declared > table.width {
      walk.report(
        .emptyColumn, subject,
        "the table declares \(table.declared) columns and has \(table.width)",
        hint: "remove a 'col'")
    } else if table.hasColumns, table.declared < table.width {
      walk.report(
        .undeclaredColumn, subject,
        "a row has \(table.width) columns, and the table declares \(table.declared)",
        hint: "add a 'col', or remove them all")
    } else {
      for row in table.shortRows.prefix(20) {
        walk.report(
          .shortRow, node: row.node,
          "the row has \(row.columns) of the \(table.declared) columns that the table declares",
          hint: "add cells, or let one span the rest")
      }
    }
    for reference in table.headerReferences { judge(reference, table, &walk) }
    judgeCircle(table, &walk)
    judgeHeaders(subject, table, &walk)
  }

  /// Several rows and columns are data, and readers who cannot see the grid need its headers.
  private static func judgeHeaders(
    _ subject: Subject, _ table: TableGrid, _ walk: inout LintWalk
  ) {
    guard walk.profile == .page, !walk.isFragment, table.rows > 1, table.width > 1,
      !table.hasHeaderCell, !subject.has(.role)
    else {
      return
    }
    walk.report(
      .tableWithoutHeaders, subject, "the table has no header cells",
      hint: "write 'th' with 'scope' for the names of columns and rows")
  }

  private static func judge(
    _ reference: TableGrid.HeaderReference, _ table: TableGrid, _ walk: inout LintWalk
  ) {
    if let header = table.headers[reference.id], header != reference.cell { return }
    walk.report(
      .wrongHeader, valueOf: reference.attribute, offset: reference.offset,
      "no other 'th' of this table has the id '\(reference.id)'",
      hint: "refer to a header cell of the same table")
  }
}

extension TableRules {
  /// A header cell may not be its own header, not even by way of others.
  private static func judgeCircle(_ table: TableGrid, _ walk: inout LintWalk) {
    let cells = Set(table.headers.values)
    let references = table.headerReferences.filter { cells.contains($0.cell) }
    // Each is followed through all the others, so a table that is built to cost time is let pass.
    guard references.count < 200 else { return }
    let targets = Dictionary(grouping: references, by: \.cell)
      .mapValues { $0.compactMap { table.headers[$0.id] } }
    for reference in references {
      guard let target = table.headers[reference.id], target != reference.cell,
        isReached(reference.cell, from: target, targets)
      else { continue }
      walk.report(
        .wrongHeader, valueOf: reference.attribute, offset: reference.offset,
        "by way of '\(reference.id)' the header cell refers to itself",
        hint: "refer to the cells that stand above it in meaning alone")
      return
    }
  }

  private static func isReached(
    _ cell: Int32, from start: Int32, _ targets: [Int32: [Int32]]
  ) -> Bool {
    var seen: Set<Int32> = [start]
    var pending = [start]
    while let next = pending.popLast() {
      for target in targets[next] ?? [] {
        if target == cell { return true }
        if seen.insert(target).inserted { pending.append(target) }
      }
    }
    return false
  }
}

extension LintWalk {
  mutating func editTable(_ edit: (inout TableGrid) -> Void) {
    guard !facts.tables.isEmpty else { return }
    edit(&facts.tables[facts.tables.count - 1])
  }
}
