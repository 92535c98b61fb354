// The PDF library's messages, caught and turned into notes: nothing of it ever reaches standard error.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "schema/diagnostics.h"

namespace minutebook::ingest {

// Sets the library up once per process; safe to call again and from any thread.
void InitLibrary();

// While it lives, messages raised on this thread become notes in `diagnostics`, each text once and at most
// kMaxLibraryNotes of them; a last note counts the others. Both arguments must outlive it.
class LibraryMessages {
 public:
  LibraryMessages(const std::string& file, Diagnostics* diagnostics);
  ~LibraryMessages();
  LibraryMessages(const LibraryMessages&) = delete;
  LibraryMessages& operator=(const LibraryMessages&) = delete;

  void Add(std::string message, bool is_error);

 private:
  friend void SetLibraryPage(int);
  friend std::size_t LibraryErrors();
  void Note(std::string message);

  const std::string& file_;
  Diagnostics* diagnostics_;
  LibraryMessages* outer_;
  std::set<std::string> seen_;
  std::size_t left_out_ = 0;
  std::size_t errors_ = 0;
  int page_ = 0;
};

// The page that later messages on this thread are about; 0 for the file.
void SetLibraryPage(int page);

// How many messages on this thread so far said that something is broken (not merely odd).
std::size_t LibraryErrors();

}  // namespace minutebook::ingest
