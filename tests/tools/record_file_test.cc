#include "tools/record_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/support/temp_folder.h"
#include "tools/gzip.h"

namespace minutebook::tools {
namespace {

using test::ReadWholeFile;
using test::TempFolder;

RecordFileHeader Header(std::uint64_t files) {
  return {2, 5, files, std::string(64, 'd'), StageVersionText(), "auto eng"};
}

RecordEntry Entry(int number) {
  RecordEntry entry;
  entry.status = number % 4 == 3 ? "failed" : "loaded";
  entry.reason = number % 4 == 3 ? "read: encrypted" : "";
  entry.pages = number;
  entry.milliseconds = 17;
  entry.size = 1000;
  entry.sha256 = std::string(63, 'a') + std::to_string(number % 10);
  entry.path = "papers/" + std::to_string(number) + "\n\xff.pdf";
  entry.wire = "{\"text\":\"" + std::string(static_cast<std::size_t>(number) * 5000, 'w') + "\"}";
  return entry;
}

std::vector<RecordEntry> Entries(int count) {
  std::vector<RecordEntry> entries;
  for (int i = 0; i < count; ++i) entries.push_back(Entry(i));
  return entries;
}

void Write(const std::string& path, const std::vector<RecordEntry>& entries, bool finish = true) {
  auto writer = RecordFileWriter::Create(path, Header(entries.size()));
  ASSERT_TRUE(writer) << Format(writer.error());
  for (const RecordEntry& entry : entries) ASSERT_TRUE(writer->Add(entry));
  if (!finish) return;
  ASSERT_TRUE(writer->Finish());
}

struct ReadBack {
  std::vector<RecordEntry> entries;
  std::string error;  // empty when the file is whole
};

ReadBack Read(const std::string& path) {
  ReadBack back;
  auto reader = RecordFileReader::Open(path);
  if (!reader) return {{}, Format(reader.error())};
  while (true) {
    auto entry = reader->Next();
    if (!entry) {
      back.error = Format(entry.error());
      const auto after = reader->Next();
      EXPECT_TRUE(after && !*after) << "nothing can be read after an error";
      return back;
    }
    if (!*entry) return back;
    back.entries.push_back(std::move(**entry));
  }
}

void Overwrite(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

// A file of members with these texts.
std::string Members(const std::vector<std::string>& texts) {
  std::string bytes;
  for (const std::string& text : texts) bytes += *GzipMember(text);
  return bytes;
}

std::string TextOfMember(const std::string& path, std::size_t number) {
  auto members = GzipMembers::Open(path, kMaxRecordBytes);
  for (std::size_t i = 0; i < number; ++i) EXPECT_TRUE(members->Next());
  return **members->Next();
}

TEST(RecordFile, GivesBackWhatWasWritten) {
  const TempFolder folder;
  for (const int count : {0, 1, 12}) {
    const std::string path = folder / "a.gz";
    Write(path, Entries(count));
    EXPECT_TRUE(RecordFileReader::Open(path)->header() == Header(static_cast<std::uint64_t>(count)));
    const ReadBack back = Read(path);
    EXPECT_EQ(back.error, "");
    EXPECT_EQ(back.entries, Entries(count));
  }
}

TEST(RecordFile, AnUnfinishedOneGivesItsEntriesAndSaysSo) {
  const TempFolder folder;
  Write(folder / "a.gz", Entries(3), false);
  const ReadBack back = Read(folder / "a.gz");
  EXPECT_EQ(back.entries, Entries(3));
  EXPECT_NE(back.error.find("ends before its end mark"), std::string::npos) << back.error;
}

// Wherever a file is cut, what comes back is the first entries as they were, and the cut is told.
TEST(RecordFile, CutShortItGivesTheWholeEntriesBeforeTheCut) {
  const TempFolder folder;
  const std::string path = folder / "a.gz";
  const std::vector<RecordEntry> entries = Entries(4);
  Write(path, entries);
  const std::string bytes = ReadWholeFile(path);
  std::size_t most = 0;
  for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
    Overwrite(path, bytes.substr(0, cut));
    const ReadBack back = Read(path);
    EXPECT_NE(back.error, "") << cut;
    ASSERT_GE(back.entries.size(), most) << cut;
    most = back.entries.size();
    ASSERT_TRUE(std::equal(back.entries.begin(), back.entries.end(), entries.begin())) << cut;
  }
  EXPECT_EQ(most, entries.size());
}

// One changed bit: nothing that was not written comes back (the checksum of each member sees to it).
TEST(RecordFile, DamagedItGivesNothingThatWasNotWritten) {
  const TempFolder folder;
  const std::string path = folder / "a.gz";
  const std::vector<RecordEntry> entries = Entries(4);
  Write(path, entries);
  const std::string bytes = ReadWholeFile(path);
  int refused = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    Overwrite(path, damaged);
    const ReadBack back = Read(path);
    ASSERT_LE(back.entries.size(), entries.size());
    ASSERT_TRUE(std::equal(back.entries.begin(), back.entries.end(), entries.begin())) << at;
    refused += back.error.empty() ? 0 : 1;
  }
  // Gzip has a few bytes that say nothing (the time, the system).
  EXPECT_GT(refused, static_cast<int>(bytes.size()) - 100);
}

TEST(RecordFile, OtherFilesAreRefused) {
  const TempFolder folder;
  const std::string header = [&] {
    Write(folder / "h.gz", {});
    return TextOfMember(folder / "h.gz", 0);
  }();
  const std::string other_version = "minutebook records 2" + header.substr(header.find('\n'));
  const std::string cases[] = {"",
                               "not gzip at all, though long enough to be taken for it",
                               Members({"{}"}),
                               Members({header + "more\n"}),
                               Members({other_version}),
                               Members({header.substr(0, header.size() - 1)})};
  for (const std::string& bytes : cases) {
    const auto reader = RecordFileReader::Open(folder.Write("x.gz", bytes));
    EXPECT_FALSE(reader) << bytes.substr(0, 40);
  }
  EXPECT_FALSE(RecordFileReader::Open(folder / "missing.gz"));
}

TEST(RecordFile, EntriesThatBreakTheFormAreRefused) {
  const TempFolder folder;
  Write(folder / "one.gz", Entries(1));
  const std::string header = TextOfMember(folder / "one.gz", 0);
  const std::string sha = std::string(64, 'a');
  const auto line = [&](const std::string& fields) { return Members({header, fields, "end\t1\n"}); };
  ASSERT_EQ(Read(folder.Write("x.gz", line("loaded\t\t1\t2\t3\t" + sha + "\ta.pdf\n{}"))).error, "");
  const std::string cases[] = {
      line(""),
      line("\n"),
      line("loaded\n{}"),
      line("loaded\t\t1\t2\t3\t" + sha + "\ta.pdf"),
      line("splendid\t\t1\t2\t3\t" + sha + "\ta.pdf\n{}"),
      line("loaded\t\x1b[2J\t1\t2\t3\t" + sha + "\ta.pdf\n{}"),
      line("loaded\t" + std::string(300, 'r') + "\t1\t2\t3\t" + sha + "\ta.pdf\n{}"),
      line("loaded\t\t-1\t2\t3\t" + sha + "\ta.pdf\n{}"),
      line("loaded\t\t999999\t2\t3\t" + sha + "\ta.pdf\n{}"),
      line("loaded\t\t1\tx\t3\t" + sha + "\ta.pdf\n{}"),
      line("loaded\t\t1\t2\t9999999999999\t" + sha + "\ta.pdf\n{}"),
      line("loaded\t\t1\t2\t3\tAB\ta.pdf\n{}"),
      line("loaded\t\t1\t2\t3\t" + sha + "\t\n{}"),
      line("loaded\t\t1\t2\t3\t" + sha + "\ta\\x00.pdf\n{}"),
      line("loaded\t\t1\t2\t3\t" + sha + "\t" + std::string(40000, 'p') + "\n{}"),
      line(std::string(100000, 'x')),
  };
  for (const std::string& bytes : cases) {
    const ReadBack back = Read(folder.Write("x.gz", bytes));
    EXPECT_TRUE(back.entries.empty());
    EXPECT_NE(back.error.find("x.gz: "), std::string::npos) << back.error;
  }
}

TEST(RecordFile, TheEndMarkCountsTheEntriesAndEndsTheFile) {
  const TempFolder folder;
  Write(folder / "two.gz", Entries(2));
  const std::string header = TextOfMember(folder / "two.gz", 0);
  const std::string a = TextOfMember(folder / "two.gz", 1);
  const std::string b = TextOfMember(folder / "two.gz", 2);
  EXPECT_EQ(Read(folder.Write("x.gz", Members({header, a, b, "end\t2\n"}))).error, "");
  for (const std::string& bytes :
       {Members({header, a, "end\t1\n"}), Members({header, a, "end\t2\n"}),
        Members({header, a, b, "end\t3\n"}), Members({header, a, b, "end\t2\n", a}),
        Members({header, a, b, "end\t2\n"}) + "tail", Members({header, a, b, "end\t2"}),
        Members({header, a, b, "end\t2\nx"})}) {
    EXPECT_NE(Read(folder.Write("x.gz", bytes)).error, "");
  }
}

TEST(GzipMembers, ABombIsRefusedBeforeItFillsTheMemory) {
  const TempFolder folder;
  const std::string bomb = *GzipMember(std::string(8 << 20, '\0'));
  ASSERT_LT(bomb.size(), 20000U);
  auto members = GzipMembers::Open(folder.Write("bomb.gz", bomb), 1 << 20);
  ASSERT_TRUE(members);
  const auto text = members->Next();
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().code, ErrorCode::kLimit);
}

TEST(RecordFile, AFullDiskIsSaidSo) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  const auto writer = RecordFileWriter::Create("/dev/full", Header(1));
  ASSERT_FALSE(writer);
  EXPECT_EQ(writer.error().code, ErrorCode::kUnreadable);
}

}  // namespace
}  // namespace minutebook::tools
