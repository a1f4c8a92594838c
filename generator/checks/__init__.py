"""What is wrong with content: one question, one file, one function that answers with diagnostics."""
