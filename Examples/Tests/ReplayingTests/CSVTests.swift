import Replaying
import Testing

/// CSV as it comes: quoted, with any line ends, in pieces of any size.
@Suite struct CSVTests {
  private static let texts: [(text: String, records: [[String]])] = [
    ("", []),
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a\n\n\nb\n", [["a"], ["b"]]),
    ("a,,c\n,,\n", [["a", "", "c"], ["", "", ""]]),
    ("\"x, y\",\"say \"\"hi\"\"\"\n", [["x, y", "say \"hi\""]]),
    ("\"one\r\ntwo\",3\r\n4,5\r\n", [["one\r\ntwo", "3"], ["4", "5"]]),
    ("it\"s,5\" screen\n", [["it\"s", "5\" screen"]]),
    ("投诉,\"受理\n单\"\n", [["投诉", "受理\n单"]]),
  ]

  @Test(arguments: texts.indices, [1, 2, 3, 7, Int.max])
  func `Records are the same in pieces of any size`(place: Int, size: Int) throws {
    let (text, records) = Self.texts[place]
    var reader = CSVReader(ByteSource(Array(text.utf8), inPiecesOf: size))
    var (record, read) = (CSVRecord(), [[String]]())
    while try reader.read(&record) {
      #expect(record.fault == nil)
      read.append(record.texts)
    }
    #expect(read == records)
  }

  @Test func `A record knows the line on which it begins`() throws {
    let text = "a,b\r\n\r\n\"1\n2\",3\r\n4,5\r\n"
    var reader = CSVReader(ByteSource(Array(text.utf8)))
    var (record, lines) = (CSVRecord(), [Int]())
    while try reader.read(&record) { lines.append(record.line) }
    #expect(lines == [1, 3, 5])
  }

  @Test(arguments: [
    ("\"a\"b,c\n", "text follows a closing quote"), ("a,\"b\n", "a quote is not closed"),
  ])
  func `Quotes that cannot be right are said`(text: String, fault: String) throws {
    var reader = CSVReader(ByteSource(Array(text.utf8)))
    var record = CSVRecord()
    #expect(try reader.read(&record))
    #expect(record.fault == fault)
  }
}
