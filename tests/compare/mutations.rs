use super::page::*;
