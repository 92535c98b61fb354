// Marks records that were read from hard-to-read scans.
#pragma once

#include "schema/document.h"
#include "schema/records.h"

namespace minutebook::extract {

// Multiplies the confidence of each record from a recognised page by the mean confidence of the words in its
// box, of the page where the box is empty. Records from other pages stay as they are.
void WeighByRecognition(const Document& document, PackRecords& records);

}  // namespace minutebook::extract
