// Signals as bytes in a pipe, so that they are handled between keys and never inside a handler.
#pragma once

/// Catches a signal from now on.
void signals_catch(int number);
/// Gives a signal its default meaning back.
void signals_release(int number);
/// Waits for input on `descriptor` or for a signal. Returns the number of the signal, 0 where there
/// is input, -1 where the descriptor is gone.
int signals_wait(int descriptor);
/// Forgets caught signals of this number that were not handled yet, others stay.
void signals_forget(int number);
