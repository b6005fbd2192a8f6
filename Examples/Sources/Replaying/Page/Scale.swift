/// Numbers from 0 up, laid along a line.
struct Scale {
  /// The number at the far end.
  let most: Double
  /// The numbers that are written beside it, from 0.
  let ticks: [Int]
  private let near: Double
  private let far: Double

  /// A scale for numbers up to one, from one place to another.
  init(upTo greatest: Int, from near: Double, to far: Double) {
    let step = Self.step(greatest)
    let count = max(1, (greatest + step - 1) / step)
    ticks = (0...count).map { $0 * step }
    most = Double(count * step)
    self.near = near
    self.far = far
  }

  /// Where a number lies.
  func place(_ number: Int) -> Double { near + (far - near) * Double(number) / most }

  /// 1, 2 or 5 with zeros, so that there are about five steps.
  private static func step(_ greatest: Int) -> Int {
    var unit = 1
    while unit * 50 < greatest { unit *= 10 }
    return [1, 2, 5, 10].first { $0 * unit * 5 >= greatest }.map { $0 * unit } ?? unit * 10
  }
}
