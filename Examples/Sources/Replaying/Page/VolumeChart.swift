/// How complaints came and went: bars for what came in, a dashed line for what was closed, and below it
/// what was open at the end of each step.
struct VolumeChart: Chart {
  let volume: ReplayReport.Volume
  /// What is drawn: weeks, where days would be thinner than a line.
  private let points: [ReplayReport.Volume.Point]
  private let step: String

  private static let mostDays = 120

  init(volume: ReplayReport.Volume) {
    self.volume = volume
    if volume.step == "day", volume.points.count > Self.mostDays {
      points = volume.points.weeks()
      step = "week"
    } else {
      points = volume.points
      step = volume.step
    }
  }

  var name: String { "volume" }
  var title: String { "Complaints over time" }
  var summary: String {
    guard let first = volume.points.first, let last = volume.points.last else {
      return "No complaints."
    }
    let received = volume.points.reduce(0) { $0 + $1.received }
    let busiest = volume.points.max { $0.received < $1.received }
    return "\(Figures.count(received)) came in from \(first.date) to \(last.date), most "
      + "\(volume.step == "day" ? "on" : "in") \(busiest?.date ?? "–") (\(Figures.count(busiest?.received ?? 0))); "
      + "\(Figures.count(last.open)) were open at the end."
  }

  var drawing: Markup {
    guard !points.isEmpty else { return "" }
    let columns = Columns(points.count, from: 52, to: 950)
    let most = points.map { max($0.received, $0.closed) }.max() ?? 0
    let flow = Scale(upTo: most, from: 190, to: 16)
    let stock = Scale(upTo: points.map(\.open).max() ?? 0, from: 330, to: 236)
    let bars = points.enumerated().map { index, point in
      bar(point, columns.left(index), columns.width, flow)
    }
    let closed = line(points.indices.map { (columns.middle($0), flow.place(points[$0].closed)) })
    let open = line(points.indices.map { (columns.middle($0), stock.place(points[$0].open)) })
    let area: Markup =
      "\(open) L\(columns.middle(points.count - 1)) 330 L\(columns.middle(0)) 330 Z"
    return """
      \(Axis.horizontal(flow, "a \(step)"))\(Axis.horizontal(stock, "open"))
      \(Markup(bars))
      <path class="line dashed" d="\(closed)"/>
      <path class="area" d="\(area)"/><path class="line" d="\(open)"/>
      \(Markup(labels(columns)))
      """
  }

  var legend: [LegendEntry] {
    [.init(.solid, "received"), .init(.dashed, "closed"), .init(.area, "open (lower graph)")]
  }

  var height: Int { 360 }

  var table: DataTable {
    DataTable(
      ["Date", "Received", "Closed", "Open"],
      volume.points.map {
        [.text($0.date), .count($0.received), .count($0.closed), .count($0.open)]
      })
  }

  private func bar(
    _ point: ReplayReport.Volume.Point, _ left: Double, _ width: Double, _ scale: Scale
  ) -> Markup {
    let top = scale.place(point.received)
    return """
      <rect class="bar" x="\(left)" y="\(top)" width="\(width)" height="\(190 - top)"><title>\
      \(step == "week" ? "week from " : "")\(point.date): \(point.received) received, \(point.closed) closed, \(point.open) open\
      </title></rect>
      """
  }

  private func line(_ places: [(x: Double, y: Double)]) -> Markup {
    var path: Markup = ""
    for (index, place) in places.enumerated() {
      path = "\(path)\(index == 0 ? "M" : " L")\(place.x) \(place.y)"
    }
    return path
  }

  /// About eight dates under it.
  private func labels(_ columns: Columns) -> [Markup] {
    let stride = max(1, (points.count + 7) / 8)
    return points.indices.filter { $0 % stride == 0 }.map { index in
      """
      <text class="tick" x="\(columns.middle(index))" y="350" text-anchor="middle">\
      \(points[index].date)</text>
      """
    }
  }
}

extension [ReplayReport.Volume.Point] {
  /// Seven days at a time, from the first one on; the last week may be shorter.
  fileprivate func weeks() -> [ReplayReport.Volume.Point] {
    stride(from: 0, to: count, by: 7).map { start in
      let days = self[start..<Swift.min(start + 7, count)]
      return ReplayReport.Volume.Point(
        date: self[start].date, received: days.reduce(0) { $0 + $1.received },
        closed: days.reduce(0) { $0 + $1.closed }, open: days.last?.open ?? 0)
    }
  }
}
