"""Official papers out: a document model, its layout by GB/T 9704-2012, and its writers. Pure."""
