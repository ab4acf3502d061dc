"""What the rules read: words, clauses, trigger words, who stands where in a clause."""
