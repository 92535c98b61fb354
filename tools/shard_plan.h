// A tree of papers split into shards for several machines: the split, and the plain files that hold it.
// docs/cluster.md describes the files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/result.h"

namespace minutebook::tools {

inline constexpr int kMaxShards = 99999;

struct PlannedFile {
  std::string path;  // as a run on one machine would record it; any bytes
  std::uint64_t size = 0;
  std::string sha256;  // empty when the plan did not read the file
  bool operator==(const PlannedFile&) const = default;
};

// Spreads the files over `shards` lists of about the same work, each in the order given. The same files give
// the same lists. Files of the same known content stay together and count once. Lists may be empty.
std::vector<std::vector<PlannedFile>> SplitIntoShards(std::vector<PlannedFile> files, int shards);

// The text of one shard's file, and its lines again. kInvalid with the number of the bad line.
std::string ShardText(const std::vector<PlannedFile>& files);
Result<std::vector<PlannedFile>> ParseShard(std::string_view text);

// What the plan as a whole says.
struct PlanFacts {
  std::string folder;  // the working folder that relative paths start from
  int shards = 0;
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::string digest;  // SHA-256 over the shards' texts
  bool operator==(const PlanFacts&) const = default;
};

std::string PlanText(const PlanFacts& facts);
Result<PlanFacts> ParsePlan(std::string_view text);

// Writes the shards, then plan.txt, without which a folder holds no plan. When the folder holds this very
// plan nothing is written; kInvalid when it holds another, kUnreadable when it cannot be written.
Status WritePlan(const std::string& folder, const std::string& working_folder,
                 const std::vector<std::vector<PlannedFile>>& shards);

Result<PlanFacts> ReadPlan(const std::string& folder);

// One shard of a plan, checked against nothing but its own form.
struct Shard {
  int number = 0;  // from 1
  int of = 0;
  std::string digest;  // SHA-256 of its file
  std::vector<PlannedFile> files;
};

// kInvalid when the plan has no shard of this number.
Result<Shard> ReadShard(const std::string& folder, const PlanFacts& facts, int number);

// "00003", which file names of shard 3 begin with.
std::string ShardName(int number);

// One field after the other of a line whose fields are parted by tabs.
std::vector<std::string_view> TabFields(std::string_view line);

// A whole decimal number without sign; nullopt when the text is none or above `max`.
std::optional<std::uint64_t> WholeNumber(std::string_view text, std::uint64_t max);

bool IsSha256Hex(std::string_view text);

}  // namespace minutebook::tools
