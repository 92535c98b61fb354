// Every run writes a partial file of its own, shard.host.pid.partial, entry by entry. When all entries are
// there it is synced and moved to its final name in one step, and the partial files that were there before
// go. So whatever ends a run, a file with a final name is whole, and no more is lost than the entry at hand.
#include "tools/extract_shard.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <vector>

#include "tools/durable_file.h"

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDuplicate = "duplicate";

std::string RecordsFolder(const std::string& plan) { return (fs::path(plan) / "records").string(); }

RecordFileHeader HeaderOf(const ShardWork& work) {
  return {work.shard.number, work.shard.of,      work.shard.files.size(),
          work.shard.digest, StageVersionText(), work.ocr};
}

// The partial files of the shard, sorted.
std::vector<std::string> PartialFiles(const std::string& plan, int shard) {
  std::vector<std::string> files;
  std::error_code failure;
  fs::directory_iterator entry(RecordsFolder(plan), failure);
  for (const fs::directory_iterator end; !failure && entry != end; entry.increment(failure)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(ShardName(shard) + ".") && name.ends_with(kPartialEnding)) {
      files.push_back(entry->path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

// What a record file says of the shard as a whole.
struct Checked {
  bool whole = false;  // made from this list by these versions and options, and every file could be opened
  ShardOutcome outcome;
  std::string ledger;
};

Checked Check(const std::string& path, const RecordFileHeader& header) {
  Checked checked;
  auto reader = RecordFileReader::Open(path);
  if (!reader || !(reader->header() == header)) return checked;
  checked.ledger = LedgerTitle();
  bool opened = true;
  while (true) {
    const auto entry = reader->Next();
    if (!entry) return checked;
    if (!*entry) break;
    opened = opened && !(*entry)->sha256.empty();
    ++checked.outcome.by_status[(*entry)->status];
    ++checked.outcome.taken_over;
    checked.ledger += LedgerLine(**entry);
  }
  checked.whole = opened;
  checked.outcome.finished = true;
  return checked;
}

class Run {
 public:
  Run(const ShardWork& work, RecordFileWriter writer) : work_(work), writer_(std::move(writer)) {
    for (const PlannedFile& file : work.shard.files) wanted_.insert(file.path);
  }

  // Copies what is whole and wanted from another run's file.
  Status TakeOver(const std::string& path) {
    auto reader = RecordFileReader::Open(path);
    if (!reader || !(reader->header() == HeaderOf(work_))) return Ok{};
    while (true) {
      const auto entry = reader->Next();
      if (!entry || !*entry) return Ok{};
      if (!Wanted(**entry)) continue;
      ++outcome_.taken_over;
      if (auto added = Add(**entry); !added) return added;
    }
  }

  Status ReadTheRest() {
    const auto known = [this](const std::string& sha256) { return contents_.contains(sha256); };
    for (const PlannedFile& file : work_.shard.files) {
      if (done_.contains(file.path)) continue;
      if (work_.stop()) return Ok{};
      const RecordEntry entry = work_.read(file, known);
      if (auto added = Add(entry); !added) return added;
      work_.done(entry);
    }
    outcome_.finished = true;
    return Ok{};
  }

  Status Finish() { return writer_.Finish(); }
  const ShardOutcome& outcome() const { return outcome_; }
  const std::string& ledger() const { return ledger_; }

 private:
  bool Wanted(const RecordEntry& entry) const {
    if (!wanted_.contains(entry.path) || done_.contains(entry.path) || entry.sha256.empty()) return false;
    return entry.status != kDuplicate || contents_.contains(entry.sha256);
  }

  Status Add(const RecordEntry& entry) {
    if (auto added = writer_.Add(entry); !added) return added;
    done_.insert(entry.path);
    if (entry.status != kDuplicate) contents_.insert(entry.sha256);
    ++outcome_.by_status[entry.status];
    ledger_ += LedgerLine(entry);
    return Ok{};
  }

  const ShardWork& work_;
  RecordFileWriter writer_;
  std::set<std::string> wanted_;
  std::set<std::string> done_;
  std::set<std::string> contents_;  // whose records are in the file
  ShardOutcome outcome_;
  std::string ledger_ = LedgerTitle();
};

void Remove(const std::vector<std::string>& files) {
  for (const std::string& file : files) unlink(file.c_str());
}

// Another run of this shard may have finished first and removed our file: then its file does as well.
Status PutInPlace(const std::string& from, const ShardWork& work) {
  const std::string to = RecordPath(work.plan, work.shard.number);
  Status moved = MoveDurably(from, to);
  if (!moved && Check(to, HeaderOf(work)).whole) return Ok{};
  return moved;
}

// A name that is free: an ended process may have left a file and its number to this one.
std::string OwnName(const ShardWork& work) {
  const std::string stem =
      RecordsFolder(work.plan) + "/" + ShardName(work.shard.number) + "." + ProcessName();
  std::string name = stem + std::string(kPartialEnding);
  std::error_code ignored;
  for (int more = 2; fs::exists(name, ignored); ++more) {
    name = stem + "-" + std::to_string(more) + std::string(kPartialEnding);
  }
  return name;
}

Result<ShardOutcome> WriteRecords(const ShardWork& work, const std::vector<std::string>& earlier,
                                  const std::string& own) {
  auto writer = RecordFileWriter::Create(own, HeaderOf(work));
  if (!writer) return writer.error();
  Run run(work, std::move(*writer));
  for (const std::string& file : earlier) {
    if (auto taken = run.TakeOver(file); !taken) return taken.error();
  }
  if (auto read = run.ReadTheRest(); !read) return read.error();
  if (!run.outcome().finished) return run.outcome();
  if (auto finished = run.Finish(); !finished) return finished.error();
  const std::string ledger = LedgerPath(work.plan, work.shard.number);
  if (auto written = WriteDurably(ledger, run.ledger()); !written) return written.error();
  if (auto placed = PutInPlace(own, work); !placed) return placed.error();
  return run.outcome();
}

}  // namespace

std::string RecordPath(const std::string& plan, int shard) {
  return RecordsFolder(plan) + "/" + ShardName(shard) + std::string(kRecordEnding);
}

std::string LedgerPath(const std::string& plan, int shard) {
  return RecordsFolder(plan) + "/" + ShardName(shard) + ".ledger.tsv";
}

Result<ShardOutcome> ExtractShard(const ShardWork& work) {
  if (auto made = MakeFolder(RecordsFolder(work.plan)); !made) return made.error();
  const std::string final_name = RecordPath(work.plan, work.shard.number);
  std::vector<std::string> partial = PartialFiles(work.plan, work.shard.number);
  const Checked there = Check(final_name, HeaderOf(work));
  if (there.whole) {
    const std::string ledger = LedgerPath(work.plan, work.shard.number);
    std::error_code ignored;
    if (!fs::exists(ledger, ignored)) {
      if (auto written = WriteDurably(ledger, there.ledger); !written) return written.error();
    }
    Remove(partial);
    return there.outcome;
  }
  std::vector<std::string> earlier = partial;
  earlier.insert(earlier.begin(), final_name);
  auto outcome = WriteRecords(work, earlier, OwnName(work));
  // Until the final file is there the earlier ones are kept: they may be all that another run has.
  if (outcome && outcome->finished) Remove(partial);
  return outcome;
}

}  // namespace minutebook::tools
