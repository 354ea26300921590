// Sentences that layers without gettext give as constants, and that the screens translate when they show them. This
// file is read by xgettext only; a test sees that each sentence still stands in the layer that it comes from.
N_("This file of scores was made by a newer version of Letopis; update the game, or start it with another folder (--data).");
N_("This file of scores is damaged; it was left as it is. Put a copy of it back, or let Letopis set it aside and begin a new one.");
N_("This file belongs to another program; it was left as it is. Start Letopis with another folder (--data).");
N_("The scores cannot be written, because the file or its folder is read-only; allow writing, or start Letopis with another folder (--data).");
N_("The file of scores cannot be opened; see whether its folder exists and the disk is connected, or start Letopis with another folder (--data).");
N_("The disk is full, so nothing more can be saved; free some space.");
N_("The scores could not be read or written; try again, and if that does not help, start Letopis anew.");
N_("There is no such player; choose one from the list.");
N_("There is no such round; begin one before answering.");
N_("There is no such round; begin one before ending it.");
N_("A player needs a name: type at least one letter.");
N_("This name is too long: use at most 40 letters.");
N_("There are two to six teams at one keyboard; add or remove some.");
N_("A team has no name; type one.");
N_("Two teams have the same name; change one of them.");
N_("Every question of this pack is hidden; bring some back.");
N_("The pack cannot be kept; check that this folder may be written to.");
N_("No quiz could be made of this text.");
N_("The compiler was stopped before it had finished; try again, or with a shorter text.");
N_("is a folder; name a file in it");
N_("is not a text file (it holds zero bytes); give a narrative or a pack saved as plain UTF-8 text");
N_("is larger than 256 MB; split it into parts");
N_("is neither UTF-8 nor a Cyrillic encoding that is known here; save it as UTF-8 and try again");
