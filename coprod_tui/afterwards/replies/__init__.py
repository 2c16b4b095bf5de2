"""What members answer, read from mail: messages taken apart, what their sender wrote, and which answer that is."""
