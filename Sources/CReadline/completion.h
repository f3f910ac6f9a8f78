// What Tab completes to.
#pragma once

/// Hands completion to the words on offer, and to nothing else: no file names.
void completion_open(void);
