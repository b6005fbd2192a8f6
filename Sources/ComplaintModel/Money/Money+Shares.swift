extension Money {
  /// The amount in so many shares that add up to it exactly.
  ///
  /// Shares differ by one minor unit at most; the larger ones, away from zero, come first. CNY 1.00
  /// in three is 0.34, 0.33 and 0.33.
  ///
  /// - Throws: ``MoneyError/Code/noShares`` for a count below 1.
  public func split(into count: Int) throws(MoneyError) -> [Money] {
    guard count >= 1 else {
      throw MoneyError(
        .noShares, "\(self) cannot be split into \(count) shares, but into 1 or more")
    }
    let (share, rest) = minorUnits.quotientAndRemainder(dividingBy: Int64(count))
    let larger = Int(rest.magnitude)
    return (0..<count).map { index in
      Money(minorUnits: share + (index < larger ? rest.signum() : 0), currency)
    }
  }

  /// So many hundredths of the amount, rounded to a minor unit, half to the even one.
  ///
  /// - Throws: ``MoneyError/Code/overflow`` where more than 100 per cent are beyond the range.
  public func percent(_ count: Int64) throws(MoneyError) -> Money {
    try fraction(count, of: 100)
  }

  /// So many hundredths of a per cent of the amount, rounded to a minor unit, half to the even one.
  ///
  /// - Throws: ``MoneyError/Code/overflow`` where more than 100 per cent are beyond the range.
  public func basisPoints(_ count: Int64) throws(MoneyError) -> Money {
    try fraction(count, of: 10_000)
  }

  /// The part that `percent` gives, and what is left: together they are the amount.
  ///
  /// - Throws: ``MoneyError/Code/overflow`` where either is beyond the range.
  public func divided(percent count: Int64) throws(MoneyError) -> (part: Money, rest: Money) {
    let part = try percent(count)
    return (part, try self - part)
  }

  /// The amount times `numerator` over a positive, even `denominator`, half to even.
  private func fraction(
    _ numerator: Int64, of denominator: Int128
  ) throws(MoneyError) -> Money {
    let product = Int128(minorUnits) * Int128(numerator)
    let (quotient, rest) = product.quotientAndRemainder(dividingBy: denominator)
    let (half, size) = (denominator / 2, Int128(rest.magnitude))
    let isUp = size > half || (size == half && !quotient.isMultiple(of: 2))
    guard let rounded = Int64(exactly: isUp ? quotient + product.signum() : quotient) else {
      throw Money.beyondRange("\(numerator)/\(denominator) of \(self)")
    }
    return Money(minorUnits: rounded, currency)
  }
}
